import { describe, expect, it } from 'vitest'
import { formatAddresses, formatPorts, readAddresses, readPorts } from './cells.ts'
import { FOUR_KINDS } from './examples.ts'
import { EMPTY_ROW, readPolicies, readRows } from './policy.ts'

describe('addresses', () => {
  it.each([
    ['any', 'any'],
    ['10.8.1.15', '10.8.1.15'],
    ['10.8.1.15/32', '10.8.1.15'],
    [' 10.20.4.9/24 ', '10.20.4.0/24'],
    ['203.0.113.200/25', '203.0.113.128/25'],
    ['10.0.0.0/25, 10.0.0.128/25', '10.0.0.0/24'],
    ['10.0.0.4-10.0.0.9', '10.0.0.4-10.0.0.9'],
    ['10.0.0.4 - 255.255.255.255', '10.0.0.4-255.255.255.255'],
    ['10.0.0.1,10.0.0.3', '10.0.0.1, 10.0.0.3'],
    ['0.0.0.0/0', 'any'],
  ])('%s is %s', (text, written) => {
    expect(formatAddresses(readAddresses(text))).toBe(written)
  })

  it.each([
    ['', 'IPv4 주소로 읽을 수 없습니다: 빈칸'],
    ['10.0.0.1,', 'IPv4 주소로 읽을 수 없습니다: 빈칸'],
    ['10.300.0.1', 'IPv4 주소로 읽을 수 없습니다: 10.300.0.1'],
    ['10.1', 'IPv4 주소로 읽을 수 없습니다'],
    ['010.0.0.1', 'IPv4 주소로 읽을 수 없습니다'],
    ['0x7f.0.0.1', 'IPv4 주소로 읽을 수 없습니다'],
    ['2001:db8::1', 'IPv4 주소로 읽을 수 없습니다: 2001:db8::1'],
    ['10.0.0.1 10.0.0.2', 'IPv4 주소로 읽을 수 없습니다: 10.0.0.1 10.0.0.2'],
    ['10.0.0.0/33', '접두사 길이는 0~32입니다: /33'],
    ['10.0.0.0/', '접두사 길이는 0~32입니다'],
    ['10.0.0.0/8/9', '접두사 길이는 0~32입니다: /8/9'],
    ['10.0.0.9-10.0.0.4', '거꾸로입니다'],
    ['10.0.0.1-10.0.0.2-10.0.0.3', 'IPv4 주소로 읽을 수 없습니다: 10.0.0.2-10.0.0.3'],
  ])('refuses %s', (text, message) => {
    expect(() => readAddresses(text)).toThrow(message)
  })
})

describe('ports', () => {
  it.each([
    ['any', 'any'],
    ['443', '443'],
    ['443, 8000-8100, 444', '443-444, 8000-8100'],
    ['0', '0'],
    ['0-65535', 'any'],
  ])('%s is %s', (text, written) => {
    expect(formatPorts(readPorts(text))).toBe(written)
  })

  it.each([
    ['', '포트로 읽을 수 없습니다: 빈칸'],
    ['80-', '포트로 읽을 수 없습니다: 80-'],
    ['65536', '포트는 0~65535입니다: 65536'],
    ['90-80', '포트 범위가 거꾸로입니다: 90-80'],
  ])('refuses %s', (text, message) => {
    expect(() => readPorts(text)).toThrow(message)
  })
})

describe('a table', () => {
  it('names every wrong cell, in the right row, and reads the others', () => {
    const { policies, problems } = readPolicies([EMPTY_ROW, { ...EMPTY_ROW, source: 'x', destination: '', port: '0-' }, { ...EMPTY_ROW, direction: 'any', action: 'allow' }, { ...EMPTY_ROW, protocol: 'icmp', port: '443' }])
    expect(problems.map(({ row, field }) => `${row} ${field}`)).toEqual(['1 source', '1 destination', '1 port', '3 port'])
    expect(problems.at(-1)!.message).toContain('ICMP에는 포트가 없습니다')
    expect(policies.map(({ row, direction, allows }) => [row, direction, allows])).toEqual([[0, [{ lo: 0, hi: 0 }], false], [2, [{ lo: 0, hi: 1 }], true]])
  })

  it('is taken from another window as it was sent', () => {
    expect(readRows(JSON.parse(JSON.stringify(FOUR_KINDS)))).toEqual(FOUR_KINDS)
  })

  it.each([null, 7, {}, 'x', [null], [{ ...EMPTY_ROW, port: 443 }], [{ ...EMPTY_ROW, action: 'maybe' }], [{ ...EMPTY_ROW, protocol: 'toString' }]])('is refused where it is none: %j', (value) => {
    expect(readRows(value)).toBeUndefined()
  })
})
