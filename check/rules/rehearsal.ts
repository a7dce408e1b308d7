import type { FollowUp, Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Pressure } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../types.ts'
import { blanksIn, withoutBlanks } from '@interview-deck/toolbox/deck/blanks'
import { nearestTo } from '../../facts/index.ts'

const KEY_POINTS = { min: 3, max: 5 } as const
const MIN_FOLLOW_UPS = 2

/**
 * The first slide of each section carries what the rehearsal needs: key points, and follow-up questions with answers.
 * A figure that an interviewer will press on has a follow-up that names it (`fact: mttr`, or a list) in every section that uses it.
 */
export function checkRehearsal({ deck, facts, pressure }: CheckContext): Finding[] {
  const ids = facts.map(fact => fact.id)
  return deck.sections.flatMap((section) => {
    const [first] = section.slides
    const problems = [...checkKeyPoints(section), ...checkFollowUps(section, ids), ...checkBlanks(section), ...checkPressure(section, pressure)]
    return problems.map((message): Finding => ({ file: first!.file, line: first!.line, message }))
  })
}

function checkKeyPoints({ keyPoints }: Section): string[] {
  const isList = Array.isArray(keyPoints) && keyPoints.every(isText)
  return isList && keyPoints.length >= KEY_POINTS.min && keyPoints.length <= KEY_POINTS.max
    ? []
    : [`keyPoints has to be a list of ${KEY_POINTS.min} to ${KEY_POINTS.max} texts, and has ${Array.isArray(keyPoints) ? keyPoints.length : 'no list'}`]
}

function checkFollowUps({ followUps }: Section, ids: string[]): string[] {
  if (!Array.isArray(followUps) || followUps.length < MIN_FOLLOW_UPS)
    return [`followUps has to be a list of at least ${MIN_FOLLOW_UPS}, each with a question and an answer, and has ${Array.isArray(followUps) ? followUps.length : 'no list'}`]
  return followUps.flatMap((followUp, index) => [
    ...(isText(followUp?.question) && isText(followUp?.answer) ? [] : [`follow-up ${index + 1} needs a question and an answer`]),
    ...factsOf(followUp).filter(id => !ids.includes(id)).map(id => `follow-up ${index + 1}: no fact "${id}" in facts/ledger; nearest: ${nearestTo(id, ids).join(', ')}`),
  ])
}

/** A text with more than one blank says nothing while they are open. */
function checkBlanks({ keyPoints, followUps }: Section): string[] {
  const texts = [
    ...(Array.isArray(keyPoints) ? keyPoints : []).map((text, index) => ({ name: `key point ${index + 1}`, text })),
    ...(Array.isArray(followUps) ? followUps : []).map((followUp, index) => ({ name: `the answer to follow-up ${index + 1}`, text: followUp?.answer })),
  ]
  return texts.filter(({ text }) => isText(text)).flatMap(({ name, text }) => [
    ...(blanksIn(text).length > 1 ? [`${name} has ${blanksIn(text).length} blanks; allowed is one, in a sentence that stands without it`] : []),
    ...(/\[\[|\]\]/.test(withoutBlanks(text)) ? [`${name} has "[[" or "]]" without the other or without a hint; a blank is written [[무엇을 채울지]]`] : []),
  ])
}

function checkPressure({ slug, followUps }: Section, pressure: Pressure[]): string[] {
  const prepared = new Set((Array.isArray(followUps) ? followUps : []).flatMap(factsOf))
  const weak = pressure.filter(({ sections, fact }) => sections.includes(slug) && !prepared.has(fact))
  return weak
    .filter(({ fact }, index) => weak.findIndex(other => other.fact === fact) === index)
    .map(({ fact, message }) => `no follow-up names \`fact: ${fact}\`, but an interviewer will press: "${message}"`)
}

function factsOf(followUp: FollowUp | undefined): string[] {
  return [followUp?.fact ?? []].flat()
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}
