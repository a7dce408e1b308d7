import type { Run, RunSection, RunSnapshot, SlideTime, SpentTime } from './run.ts'
import { readVoice } from '../microphone/voice.ts'
import { amount, flag, list, nullableText, object, optionalAmount, text } from '../state/fields.ts'

/**
 * Reads a run from data that anyone may have written; what version 1 did not know yet is empty.
 *
 * @throws Error that names the field and what it should be, in Korean: it is shown to the presenter
 */
export function readRun(data: unknown): Run {
  const run = object(data, '기록')
  return {
    id: text(run.id, 'id'),
    startedAt: amount(run.startedAt, 'startedAt'),
    endedAt: run.endedAt === null ? null : amount(run.endedAt, 'endedAt'),
    sections: list(run.sections, 'sections').map((section, index) => readSection(section, `sections[${index}]`)),
    other: readTime(run.other, 'other'),
    pausedMs: amount(run.pausedMs, 'pausedMs'),
    visits: list(run.visits, 'visits').map((slug, index) => text(slug, `visits[${index}]`)),
  }
}

/** @throws as `readRun` does */
export function readSnapshot(data: unknown): RunSnapshot {
  const snapshot = object(data, '기록')
  return {
    run: readRun(snapshot.run),
    at: amount(snapshot.at, 'at'),
    current: nullableText(snapshot.current, 'current'),
    slide: typeof snapshot.slide === 'number' ? snapshot.slide : null,
    thinking: snapshot.thinking === true,
    pendingThinkingMs: optionalAmount(snapshot.pendingThinkingMs, 'pendingThinkingMs'),
    asking: flag(snapshot.asking, 'asking'),
    askedIn: nullableText(snapshot.askedIn, 'askedIn'),
    paused: flag(snapshot.paused, 'paused'),
  }
}

function readSection(data: unknown, path: string): RunSection {
  const section = object(data, path)
  const budget = amount(section.budget, `${path}.budget`)
  if (!budget)
    throw new TypeError(`${path}.budget: 0보다 큰 초여야 합니다`)
  return {
    slug: text(section.slug, `${path}.slug`),
    no: amount(section.no, `${path}.no`),
    question: typeof section.question === 'string' ? section.question : '',
    budget,
    ...readTime(section, path),
    thinkingMs: optionalAmount(section.thinkingMs, `${path}.thinkingMs`),
    slides: section.slides === undefined ? [] : list(section.slides, `${path}.slides`).map((slide, index) => readSlide(slide, `${path}.slides[${index}]`)),
    voice: readVoice(section.voice, `${path}.voice`),
    answered: flag(section.answered, `${path}.answered`),
  }
}

function readSlide(data: unknown, path: string): SlideTime {
  const slide = object(data, path)
  return {
    no: amount(slide.no, `${path}.no`),
    title: typeof slide.title === 'string' ? slide.title : '',
    spokenMs: amount(slide.spokenMs, `${path}.spokenMs`),
  }
}

function readTime(data: unknown, path: string): SpentTime {
  const time = object(data, path)
  return {
    spokenMs: amount(time.spokenMs, `${path}.spokenMs`),
    questionMs: amount(time.questionMs, `${path}.questionMs`),
  }
}
