import type { Run, RunSection, RunSnapshot, SlideTime, SpentTime } from './run.ts'

/**
 * Reads a run from data that anyone may have written; what version 1 did not know yet is empty.
 *
 * @throws Error that names the field and what it should be, in Korean: it is shown to the presenter
 */
export function readRun(data: unknown): Run {
  const run = object(data, '기록')
  return {
    id: text(run.id, 'id'),
    startedAt: duration(run.startedAt, 'startedAt'),
    endedAt: run.endedAt === null
      ? null
      : duration(run.endedAt, 'endedAt'),
    sections: list(run.sections, 'sections').map((section, index) => readSection(section, `sections[${index}]`)),
    other: readTime(run.other, 'other'),
    pausedMs: duration(run.pausedMs, 'pausedMs'),
    visits: list(run.visits, 'visits').map((slug, index) => text(slug, `visits[${index}]`)),
  }
}

/** @throws as `readRun` does */
export function readSnapshot(data: unknown): RunSnapshot {
  const snapshot = object(data, '기록')
  return {
    run: readRun(snapshot.run),
    at: duration(snapshot.at, 'at'),
    current: nullableText(snapshot.current, 'current'),
    slide: typeof snapshot.slide === 'number' ? snapshot.slide : null,
    thinking: snapshot.thinking === true,
    pendingThinkingMs: optionalDuration(snapshot.pendingThinkingMs, 'pendingThinkingMs'),
    asking: flag(snapshot.asking, 'asking'),
    askedIn: nullableText(snapshot.askedIn, 'askedIn'),
    paused: flag(snapshot.paused, 'paused'),
  }
}

function readSection(data: unknown, path: string): RunSection {
  const section = object(data, path)
  const budget = duration(section.budget, `${path}.budget`)
  if (!budget)
    throw new TypeError(`${path}.budget: 0보다 큰 초여야 합니다`)
  return {
    slug: text(section.slug, `${path}.slug`),
    no: duration(section.no, `${path}.no`),
    question: typeof section.question === 'string'
      ? section.question
      : '',
    budget,
    ...readTime(section, path),
    thinkingMs: optionalDuration(section.thinkingMs, `${path}.thinkingMs`),
    slides: section.slides === undefined ? [] : list(section.slides, `${path}.slides`).map((slide, index) => readSlide(slide, `${path}.slides[${index}]`)),
    answered: flag(section.answered, `${path}.answered`),
  }
}

function readSlide(data: unknown, path: string): SlideTime {
  const slide = object(data, path)
  return {
    no: duration(slide.no, `${path}.no`),
    title: typeof slide.title === 'string' ? slide.title : '',
    spokenMs: duration(slide.spokenMs, `${path}.spokenMs`),
  }
}

function readTime(data: unknown, path: string): SpentTime {
  const time = object(data, path)
  return {
    spokenMs: duration(time.spokenMs, `${path}.spokenMs`),
    questionMs: duration(time.questionMs, `${path}.questionMs`),
  }
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${path}: 객체가 아닙니다`)
  return value as Record<string, unknown>
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value))
    throw new TypeError(`${path}: 목록이 아닙니다`)
  return value
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || !value)
    throw new TypeError(`${path}: 글자가 있어야 합니다`)
  return value
}

function nullableText(value: unknown, path: string): string | null {
  return value === null
    ? null
    : text(value, path)
}

function duration(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new TypeError(`${path}: 0 이상의 숫자가 아닙니다`)
  return value
}

function optionalDuration(value: unknown, path: string): number {
  return value === undefined ? 0 : duration(value, path)
}

function flag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean')
    throw new TypeError(`${path}: true나 false가 아닙니다`)
  return value
}
