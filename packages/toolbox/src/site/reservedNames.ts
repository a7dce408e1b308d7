/**
 * Names at the site's root that are taken, in lower case: files that every build has, and pages of Slidev and of the
 * rehearsal. A slide with such an address would write over one, or never be reached.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  '404',
  'assets',
  'drill',
  'edit',
  'entry',
  'export',
  'favicon',
  'index',
  'manifest',
  'notes',
  'notes-edit',
  'offline',
  'overview',
  'presenter',
  'print',
  'rehearsal',
  'sw',
])
