import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { isThisMachine, loopbackAddresses, parseHost, privateAddresses, urlHost } from './address.ts'

function info(address: string, internal = false): NetworkInterfaceInfo {
  return {
    address,
    internal,
    family: 'IPv4',
    netmask: '255.255.255.0',
    mac: '',
    cidr: null,
  }
}

describe('isThisMachine', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('takes %s', (address) => {
    expect(isThisMachine(address)).toBe(true)
  })
  it.each([
    undefined,
    '',
    '127.0.0.2',
    '127.1',
    '::ffff:127.0.0.2',
    '192.168.0.2',
    '::2',
    'localhost',
  ])('does not take %s', (address) => {
    expect(isThisMachine(address)).toBe(false)
  })
})

describe('privateAddresses', () => {
  it('lists private networks only, home networks first', () => {
    expect(privateAddresses({
      lo: [info('127.0.0.1', true)],
      docker: [info('172.17.0.1')],
      vpn: [info('100.64.0.3'), info('10.8.0.2')],
      wlan: [
        info('192.168.0.7'),
        {
          ...info('fe80::1'),
          family: 'IPv6',
          scopeid: 2,
        },
      ],
      wan: [info('203.0.113.5'), info('172.32.0.1')],
      gone: undefined,
    })).toEqual(['192.168.0.7', '172.17.0.1', '10.8.0.2'])
  })
})

it('means both by localhost where there are two', () => {
  expect(loopbackAddresses({ lo: [info('127.0.0.1', true)] })).toEqual(['127.0.0.1'])
  expect(loopbackAddresses({ lo: [info('127.0.0.1', true), { ...info('::1', true), family: 'IPv6', scopeid: 0 }] })).toEqual(['127.0.0.1', '::1'])
})

describe('parseHost', () => {
  it.each([
    [
      'localhost:3030',
      { name: 'localhost', port: 3030 },
    ],
    [
      'LOCALHOST',
      { name: 'localhost', port: 80 },
    ],
    [
      '[::1]:3030',
      { name: '::1', port: 3030 },
    ],
    [
      '192.168.0.7:3030',
      { name: '192.168.0.7', port: 3030 },
    ],
  ])('reads %s', (header, host) => {
    expect(parseHost(header)).toEqual(host)
  })
  it.each([
    undefined,
    '',
    'a b',
    'user@localhost:3030',
    'localhost:3030/path',
    'localhost:',
    '::1',
  ])('refuses %s', (header) => {
    expect(parseHost(header)).toBeUndefined()
  })
})

it('puts IPv6 in brackets', () => {
  expect(urlHost('fd00::2', 3030)).toBe('[fd00::2]:3030')
  expect(urlHost('10.0.0.2', 3030)).toBe('10.0.0.2:3030')
})
