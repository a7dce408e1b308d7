import type { DeckLedger } from '../deck/deckConfig.ts'

export interface Entry {
  id: string
  [field: string]: unknown
}

/** A string of JavaScript or the value of an attribute. */
const STRING = /(?<before>[\w$.]*\(\s*|:?[\w-]+=)?(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|`(?<template>[^`$\n]*)`)/g

/**
 * The ids in texts: a string that is the id, or one in a comma-separated list. An id of one word (`current`) is common in code, so it
 * counts only in an attribute or a call of one of `named`.
 */
export function namedIds(texts: readonly string[], ids: ReadonlySet<string>, named: readonly string[]): Set<string> {
  const found = new Set<string>()
  const look = (text: string, isNamed: boolean) => {
    for (const { groups } of text.matchAll(STRING)) {
      const { before = '', double, single, template } = groups!
      const string = double ?? single ?? template ?? ''
      const asks = isNamed || named.includes(before.replace(/^:|[\s(=]+$/g, '').split('.').at(-1)!)
      for (const part of string.split(',').map(part => part.trim())) {
        if (ids.has(part) && (part.includes('-') || asks))
          found.add(part)
      }
      // An expression in an attribute (`:ids="['a', 'b']"`) has strings of its own.
      if (double !== undefined && /['`]/.test(double))
        look(double, asks)
    }
  }
  texts.forEach(text => look(text, false))
  return found
}

/** The entries that are named, and those that they refer to, each with the fields that it may show. */
export function usedEntries(named: ReadonlySet<string>, entries: readonly Entry[], { fields }: Pick<DeckLedger, 'fields'>): Map<string, Entry> {
  const byId = new Map(entries.map(entry => [entry.id, Object.fromEntries(Object.entries(entry).filter(([field]) => field === 'id' || !fields || fields.includes(field))) as Entry]))
  const used = new Map<string, Entry>()
  const add = (id: string) => {
    const entry = byId.get(id)
    if (!entry || used.has(id))
      return
    used.set(id, entry)
    // `id` is its own name; any other field whose value is one leads to that entry.
    Object.entries(entry).filter(([field]) => field !== 'id').flatMap(([, value]) => [value].flat()).forEach(value => typeof value === 'string' && add(value))
  }
  named.forEach(add)
  return used
}
