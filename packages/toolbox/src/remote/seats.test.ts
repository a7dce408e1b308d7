import type { SeatedSocket } from './seats.ts'
import { expect, it } from 'vitest'
import { createSeats } from './seats.ts'

interface FakeSocket extends SeatedSocket { gone: boolean, close: () => void }

function socket(remoteAddress: string): FakeSocket {
  let close = () => {}
  const fake: FakeSocket = {
    remoteAddress,
    gone: false,
    destroy: () => void (fake.gone = true),
    once: (_, listener) => void (close = listener),
    close: () => close(),
  }
  return fake
}

it('makes room for whoever comes, at the cost of the address that holds the most', () => {
  const seats = createSeats<FakeSocket>(10)
  const phone = socket('phone')
  seats.take(phone)
  const idle = Array.from({ length: 30 }, () => socket('stranger'))
  idle.forEach(seats.take)
  expect(phone.gone).toBe(false)
  expect(idle.filter(socket => !socket.gone)).toEqual(idle.slice(-9))
  const second = socket('phone')
  seats.take(second)
  expect([phone.gone, second.gone, seats.all().length]).toEqual([false, false, 10])
})

it('lets the known keep their seats, even where others of the same address wait in idleness', () => {
  const seats = createSeats<FakeSocket>(3)
  const known = [socket('phone'), socket('phone')]
  for (const socket of known) {
    seats.take(socket)
    seats.markKnown(socket)
  }
  Array.from({ length: 5 }, () => socket('phone')).forEach(seats.take)
  expect(known.map(socket => socket.gone)).toEqual([false, false])
})

it('clears the oldest of all when all are known', () => {
  const seats = createSeats<FakeSocket>(2)
  const sockets = Array.from({ length: 3 }, () => socket('phone'))
  for (const socket of sockets) {
    seats.take(socket)
    seats.markKnown(socket)
  }
  expect(sockets.map(socket => socket.gone)).toEqual([true, false, false])
})

it('forgets who left', () => {
  const seats = createSeats<FakeSocket>(2)
  const left = socket('phone')
  seats.take(left)
  left.close()
  seats.markKnown(left)
  expect(seats.all()).toEqual([])
})
