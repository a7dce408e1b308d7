import type { Protocol } from './policy.ts'
import { describe, expect, it } from 'vitest'
import { formatAddresses, readAddresses } from './addresses.ts'
import { EMPTY_ROW, readPolicies } from './policy.ts'
import { formatPorts, readPorts } from './ports.ts'

describe('addresses', () => {
  it.each([
    ['any', 'any'],
    ['10.8.1.15', '10.8.1.15'],
    ['10.8.1.15/32', '10.8.1.15'],
    [' 10.20.4.9/24 ', '10.20.4.0/24'],
    ['10.0.0.0/25, 10.0.0.128/25', '10.0.0.0/24'],
    ['10.0.0.4-10.0.0.9', '10.0.0.4-10.0.0.9'],
    ['10.0.0.1,10.0.0.3', '10.0.0.1, 10.0.0.3'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['::/0', '::/0'],
    ['0.0.0.0/0, ::/0', 'any'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['2001:db8::ffff/112', '2001:db8::/112'],
  ])('%s is %s', (text, written) => {
    expect(formatAddresses(readAddresses(text))).toBe(written)
  })

  it.each([
    ['', '칸이 비어 있습니다'],
    ['10.0.0.1,', '쉼표 사이가 비어 있습니다'],
    ['10.300.0.1', 'IP 주소로 읽을 수 없습니다: 10.300.0.1'],
    ['10.1', 'IP 주소로 읽을 수 없습니다'],
    ['0x7f.0.0.1', 'IP 주소로 읽을 수 없습니다'],
    ['fe80::1%eth0', 'IP 주소로 읽을 수 없습니다'],
    ['10.0.0.0/33', '접두사 길이는 0~32입니다: /33'],
    ['2001:db8::/129', '접두사 길이는 0~128입니다'],
    ['10.0.0.0/', '접두사 길이는 0~32입니다'],
    ['10.0.0.0/8/9', '접두사 길이는 0~32입니다: /8/9'],
    ['10.0.0.9-10.0.0.4', '거꾸로입니다'],
    ['10.0.0.9-2001:db8::', 'IPv4와 IPv6'],
    ['10.0.0.1-10.0.0.2-10.0.0.3', 'IP 주소로 읽을 수 없습니다: 10.0.0.2-10.0.0.3'],
  ])('refuses %s', (text, message) => {
    expect(() => readAddresses(text)).toThrow(message)
  })
})

describe('ports', () => {
  it.each([
    ['any', 'any', 'any'],
    ['tcp', 'any', 'TCP'],
    ['tcp', '443', 'TCP 443'],
    ['tcp', '443, 8000-8100, 444', 'TCP 443-444, 8000-8100'],
    ['any', '53', 'TCP 53 · UDP 53'],
    ['udp', '0', 'UDP 0'],
    ['icmp', 'any', 'ICMP'],
    ['tcp', '0-65535', 'TCP'],
  ])('%s with port %s is %s', (protocol, port, written) => {
    expect(formatPorts(readPorts(protocol as Protocol, port))).toBe(written)
  })

  it.each([
    ['tcp', '', '포트로 읽을 수 없습니다: 빈칸'],
    ['tcp', '80-', '포트로 읽을 수 없습니다: 80-'],
    ['tcp', '65536', '포트는 0~65535입니다: 65536'],
    ['tcp', '90-80', '포트 범위가 거꾸로입니다: 90-80'],
    ['icmp', '443', 'ICMP에는 포트가 없습니다'],
  ])('refuses %s with port %s', (protocol, port, message) => {
    expect(() => readPorts(protocol as Protocol, port)).toThrow(message)
  })
})

describe('a table', () => {
  it('names every wrong cell, in the right row, and reads the others', () => {
    const { policies, problems } = readPolicies([EMPTY_ROW, { ...EMPTY_ROW, source: 'x', destination: '', port: '0-', direction: 'any' }, { ...EMPTY_ROW, direction: 'any', action: 'allow' }])
    expect(problems.map(({ row, field }) => `${row} ${field}`)).toEqual(['1 source', '1 destination', '1 port'])
    expect(policies.map(({ row, direction, allows }) => [row, direction, allows])).toEqual([[0, [{ lo: 0n, hi: 0n }], false], [2, [{ lo: 0n, hi: 1n }], true]])
  })
})
