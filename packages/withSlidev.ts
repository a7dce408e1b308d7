const SLIDEV = /^@slidev\/(?:cli|client|parser|types)$/

/** A `package.json` that asks for another version of Slidev wherever it asks for Slidev. */
export function withSlidev(text: string, version: string): string {
  const manifest = JSON.parse(text)
  for (const field of ['dependencies', 'devDependencies']) {
    for (const name of Object.keys(manifest[field] ?? {}).filter(name => SLIDEV.test(name)))
      manifest[field][name] = version
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
