import type { Region } from './regions.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countLines } from '@interview-deck/toolbox/text/markdown'

/** The template of a component that may stand on a public slide. */
export interface Template {
  /** Path from the deck's root. */
  file: string
  region: Region
}

/** The deck's own components, layouts and layers. The rehearsal addon's are in no shared deck. */
const FILES = ['components/**/*.vue', 'layouts/**/*.vue', 'global-*.vue', 'slide-*.vue']
const TEMPLATE = /^<template>\n([\s\S]*?)^<\/template>/m

/** Reads the templates of the deck's own components. */
export function readTemplates(root: string): Template[] {
  return globSync(FILES, { cwd: root }).sort().flatMap((file): Template[] => {
    const source = readFileSync(join(root, file), 'utf-8')
    const match = TEMPLATE.exec(source)
    return match ? [{ file, region: { kind: 'content', text: match[1]!, line: countLines(source.slice(0, match.index)) + 2 } }] : []
  })
}
