import type { FollowUp, Section } from '@interview-deck/toolbox/deck/loadDeck'
import type { Pressure } from '../../facts/index.ts'
import type { CheckContext, Finding } from '../context.ts'
import { blanksIn, withoutBlanks } from '@interview-deck/toolbox/deck/blanks'
import { nearestTo } from '../../facts/index.ts'
import { findingAt } from '../context.ts'
import { answersOf, shorten } from '../passages.ts'

const KEY_POINTS = { min: 3, max: 5 }
const MIN_FOLLOW_UPS = 2

/**
 * The first slide of each section carries what the rehearsal needs: key points, and follow-up questions with answers.
 * A figure that an interviewer will press on has a follow-up that names it (`fact: mttr`, or a list) in every section that uses it.
 */
export function checkRehearsal({ deck, facts, pressure }: CheckContext): Finding[] {
  const ids = facts.map(fact => fact.id)
  return deck.sections.flatMap((section) => {
    const keyPoints: unknown[] | undefined = Array.isArray(section.keyPoints) ? section.keyPoints : undefined
    const followUps = Array.isArray(section.followUps) ? section.followUps : undefined
    return [...checkKeyPoints(keyPoints), ...checkFollowUpList(followUps, ids), ...checkBlanks(keyPoints, followUps), ...checkPressure(section, followUps, pressure)]
      .map(message => findingAt(section.slides[0]!, message))
  })
}

function checkKeyPoints(keyPoints: unknown[] | undefined): string[] {
  return keyPoints?.every(isText) && keyPoints.length >= KEY_POINTS.min && keyPoints.length <= KEY_POINTS.max
    ? []
    : [`keyPoints has to be a list of ${KEY_POINTS.min} to ${KEY_POINTS.max} texts, and has ${keyPoints?.length ?? 'no list'}`]
}

function checkFollowUpList(followUps: FollowUp[] | undefined, ids: string[]): string[] {
  if (!followUps || followUps.length < MIN_FOLLOW_UPS)
    return [`followUps has to be a list of at least ${MIN_FOLLOW_UPS}, each with a question and an answer, and has ${followUps?.length ?? 'no list'}`]
  return followUps.flatMap((followUp, index) => [
    ...(isText(followUp?.question) && isText(followUp?.answer) ? [] : [`follow-up ${index + 1} needs a question and an answer`]),
    ...factsOf(followUp).filter(id => !ids.includes(id)).map(id => `follow-up ${index + 1}: no fact "${id}" in facts/ledger; nearest: ${nearestTo(id, ids).join(', ')}`),
  ])
}

/** A text with several open blanks is useless. */
function checkBlanks(keyPoints: unknown[] = [], followUps: FollowUp[] = []): string[] {
  const texts = [
    ...keyPoints.map((text, index) => ({ name: `key point ${index + 1}`, text })),
    ...followUps.map((followUp, index) => ({ name: `the answer to follow-up ${index + 1}`, text: followUp?.answer })),
  ]
  return texts.flatMap(({ name, text }) => isText(text)
    ? [
        ...(blanksIn(text).length > 1 ? [`${name} has ${blanksIn(text).length} blanks; allowed is one, in a sentence that stands without it`] : []),
        ...(/\[\[|\]\]/.test(withoutBlanks(text)) ? [`${name} has "[[" or "]]" without the other or without a hint; a blank is written [[무엇을 채울지]]`] : []),
      ]
    : [])
}

function checkPressure({ slug }: Section, followUps: FollowUp[] = [], pressure: Pressure[]): string[] {
  const prepared = followUps.flatMap(factsOf)
  const weak = pressure.filter(({ sections, fact }) => sections.includes(slug) && !prepared.includes(fact))
  return [...new Set(weak.map(({ fact }) => fact))].map(id => `no follow-up names \`fact: ${id}\`, but an interviewer will press: "${weak.find(({ fact }) => fact === id)!.message}"`)
}

function factsOf(followUp: FollowUp | undefined): string[] {
  return [followUp?.fact ?? []].flat()
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** An answer contained in another is a copy too, unless it is as short as `네, 그렇습니다`. */
const SHORTEST_COPY = 20

/** Every follow-up has an answer of its own. */
export function checkFollowUps({ deck }: CheckContext): Finding[] {
  const answers = deck.sections.flatMap(answersOf).map(answer => ({ ...answer, place: answer.placeOf(0), plain: answer.text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') }))
  return answers.flatMap(({ question, text, place, plain }, index) => {
    const twin = answers.slice(0, index).find(other => isCopy(...[other.plain, plain].sort((a, b) => a.length - b.length) as [string, string]))
    return twin ? [findingAt(place, `the answer to "${question}" is that of ${twin.place.file}:${twin.place.line} again: "${shorten(text)}"; allowed: an answer of its own to every follow-up`)] : []
  })
}

function isCopy(shorter: string, longer: string): boolean {
  return shorter === longer || (shorter.length >= SHORTEST_COPY && longer.includes(shorter))
}
