import type { PolicyRow } from './policy.ts'

/** One of each kind, in the order in which the paper has them. */
export const FOUR_KINDS = `
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

/** Of the large example, the policies that get one beside them which collides. */
const PLANTED = { shadowing: [5, 48], redundancy: [12, 61], generalization: [20, 73], correlation: [33, 80] }

/** A table of `count` policies, always the same. Every policy has a network of its own, but for two planted ones of each kind. */
export function largeExample(count: number): PolicyRow[] {
  const ports = ['443', '22', '1521', '3306', '8080, 8443', '5432', '6379', '9000-9100']
  const base = Array.from({ length: count - Object.values(PLANTED).flat().length }, (_, index): PolicyRow => ({
    source: `10.${20 + index % 60}.${Math.floor(index / 60) * 16}.0/24`,
    destination: `10.8.${index % 120}.${10 + index % 40}`,
    port: ports[index % ports.length]!,
    protocol: index % 11 === 7 ? 'udp' : 'tcp',
    direction: index % 9 === 4 ? 'out' : 'in',
    action: index % 7 === 3 ? 'deny' : 'allow',
  }))
  return base.flatMap((policy, index) => {
    const opposite = policy.action === 'allow' ? 'deny' : 'allow'
    const host = { ...policy, source: policy.source.replace('.0/24', '.7') }
    if (PLANTED.shadowing.includes(index))
      return [policy, { ...host, action: opposite }]
    if (PLANTED.redundancy.includes(index))
      return [policy, host]
    if (PLANTED.generalization.includes(index))
      return [{ ...host, action: opposite }, policy]
    if (PLANTED.correlation.includes(index))
      return [policy, { ...host, destination: policy.destination.replace(/\.\d+$/, '.0/24'), action: opposite }]
    return [policy]
  })
}
