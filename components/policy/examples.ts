import type { PolicyRow } from './policy.ts'

export const EXAMPLES = ['classic', 'hundred'] as const
export type ExampleName = typeof EXAMPLES[number]

/** One of each kind, in the order in which the paper has them. */
const classic = `
  10.20.0.0/16     10.8.1.0/24    443        tcp   in   allow
  10.20.4.0/24     10.8.1.15      443        tcp   in   deny
  172.16.4.0/24    10.8.3.10      22         tcp   in   allow
  172.16.4.7       10.8.3.10      22         tcp   in   allow
  10.30.9.0/24     10.8.2.0/24    1521       tcp   in   deny
  10.30.0.0/16     10.8.2.0/24    1521       tcp   in   allow
  10.40.0.0/16     10.8.5.20      8000-8100  tcp   in   allow
  10.40.7.0/24     10.8.5.0/24    8080       tcp   in   deny
`.trim().split('\n').map((line) => {
    const [source, destination, port, protocol, direction, action] = line.trim().split(/\s+/)
    return { source, destination, port, protocol, direction, action } as PolicyRow
  })

/** How many policies of the large example collide with another: two of each kind. */
const PLANTED_IN_HUNDRED = 8

/** A table as large as one batch, always the same. Every policy has a network of its own but the planted ones. */
function largeExample(count: number): PolicyRow[] {
  const ports = ['443', '22', '1521', '3306', '8080, 8443', '5432', '6379', '9000-9100']
  const base = Array.from({ length: count - PLANTED_IN_HUNDRED }, (_, index): PolicyRow => ({
    source: `10.${20 + index % 60}.${Math.floor(index / 60) * 16}.0/24`,
    destination: `10.8.${index % 120}.${10 + index % 40}`,
    port: ports[index % ports.length]!,
    protocol: index % 11 === 7 ? 'udp' : 'tcp',
    direction: index % 9 === 4 ? 'out' : 'in',
    action: index % 7 === 3 ? 'deny' : 'allow',
  }))
  const table = [...base]
  const opposite = (action: PolicyRow['action']) => action === 'allow' ? 'deny' : 'allow'
  /** Puts a policy that collides with the one of that number right before it, or some places behind it. */
  const place = (at: number, isBefore: boolean, make: (like: PolicyRow) => Partial<PolicyRow>) => {
    const like = base[at]!
    table.splice(table.indexOf(like) + (isBefore ? 0 : 4), 0, { ...like, ...make(like) })
  }
  const host = (like: PolicyRow) => like.source.replace('.0/24', '.7')
  const wider = (like: PolicyRow) => like.destination.replace(/\.\d+$/, '.0/24')
  for (const [shadowed, redundant, exception, correlated] of [[5, 12, 20, 33], [48, 61, 73, 80]] as const) {
    place(shadowed, false, like => ({ source: host(like), action: opposite(like.action) }))
    place(redundant, false, like => ({ source: host(like) }))
    place(exception, true, like => ({ source: host(like), action: opposite(like.action) }))
    place(correlated, false, like => ({ source: host(like), destination: wider(like), action: opposite(like.action) }))
  }
  return table
}

export function exampleRows(name: ExampleName, batch: number): PolicyRow[] {
  return name === 'classic' ? classic : largeExample(batch)
}
