import type { AnswersDocument } from './readAnswers.ts'
import type { DraftDeck } from './writeDeck.ts'
import { plain } from './blocks.ts'

/** What was recognized, by question. */
export function describeDraft({ file, beside, date }: AnswersDocument, { sections, facts }: DraftDeck): string {
  const lines = sections.map(({ slug, question, headline, budget, layout, points, line, blocks, heldBack }) => {
    const figures = facts.filter(fact => fact.sections.includes(slug)).length
    const kept = (['table', 'code'] as const).flatMap((kind) => {
      const found = blocks.filter(block => block.kind === kind)
      return found.length ? `${kind} of line ${found[0]!.line}` : []
    })
    return [
      `${question}  ${file}:${line} → pages/${slug}.md`,
      `  headline   ${plain(headline)}`,
      `  key points ${points.map(({ head }) => head).join(' / ') || 'none found'}`,
      `  budget     ${budget} s${layout === 'short' ? ', a short answer' : ''}; ${figures ? `${figures} figure${figures > 1 ? 's' : ''}` : 'no figures'}; all of the answer in the note${kept.length ? `, where also stand: ${kept.join(', ')}` : ''}`,
      ...heldBack ? [`  private    for "${heldBack}": in no shared build and no PDF`] : [],
    ].join('\n')
  })
  return [
    ...lines,
    `Questions: ${sections.length}, of which ${sections.filter(({ heldBack }) => heldBack).length} private. Figures: ${facts.length}, in facts/ledger/answers.ts as drafts.${date ? ` Written on ${date}.` : ''}${beside ? ' What stands beside the answers is in the note of the cover.' : ''}`,
  ].join('\n\n')
}
