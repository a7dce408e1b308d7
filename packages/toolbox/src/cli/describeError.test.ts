import { describe, expect, it } from 'vitest'
import { describeError, exitCodeOf } from './describeError.ts'
import { InterruptedError } from './interrupt.ts'
import { UserError } from './userError.ts'

const system = (code: string, rest: object = {}) => Object.assign(new Error(`${code}: what the system says`), { code, ...rest })

describe('what the system refuses', () => {
  it.each([
    ['a full disk', system('ENOSPC', { syscall: 'write' }), /^the disk is full.*Free some space.*--out/],
    ['a full disk with its place', system('ENOSPC', { path: '/x/dist' }), /^\/x\/dist: the disk is full/],
    ['a full quota', system('EDQUOT'), /disk is full/],
    ['a full disk, as Rust says it', new Error('Could not write assets/a.js: No space left on device (os error 28)'), /disk is full/],
    ['a full disk in a child\'s words', new Error('Building the deck failed (exit code 1).\nENOSPC: no space left on device, write'), /disk is full/],
    ['no permission', system('EACCES', { path: '/root/x', syscall: 'open' }), /^\/root\/x: no permission to read or write it.*name another place/],
    ['no permission for a folder', system('EPERM', { path: '/x', syscall: 'mkdir' }), /^\/x: no permission to do this \(mkdir\)/],
    ['a port of the system\'s', system('EACCES', { syscall: 'listen', port: 80 }), /^Port 80: no permission.*--port/],
    ['a busy port', system('EADDRINUSE', { syscall: 'listen', port: 4173 }), /^Port 4173 is taken.*--port/],
    ['a busy port in words', new Error('Port 3030 is already in use'), /^Port 3030 is taken/],
    ['an address elsewhere', system('EADDRNOTAVAIL', { address: '10.9.9.9' }), /^10\.9\.9\.9 is not an address of this machine/],
    ['a file that another imports', system('ERR_MODULE_NOT_FOUND'), /Put that file back, or take the import out/],
    ['a read-only disk', system('EROFS', { path: '/x' }), /^\/x: the disk is read-only/],
    ['too many files', system('EMFILE'), /ulimit/],
    ['a file in use', system('EBUSY', { path: 'C:\\deck.pdf' }), /another program is using it/],
  ])('is told in a sentence: %s', (_, error, message) => {
    expect(describeError(error)).toMatch(message)
    expect(describeError(error)).not.toMatch(/^\s+at /m)
  })
})

it('says only what a mistake of the user\'s says', () => {
  expect(describeError(new UserError('--out x: no'))).toBe('--out x: no')
  expect(exitCodeOf(new UserError('--out x: no'))).toBe(1)
})

it('keeps the stack of what nobody expected', () => {
  expect(describeError(new TypeError('x is not a function'))).toMatch(/^TypeError: x is not a function\n\s+at /)
  expect(describeError('a word')).toBe('a word')
})

it('tells an interruption from a failure', () => {
  expect(describeError(new InterruptedError())).toBe('Interrupted. Nothing was written.')
  expect(exitCodeOf(new InterruptedError())).toBe(130)
})
