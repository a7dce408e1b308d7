/** What a connection has to offer to hold a seat. */
export interface SeatedSocket {
  remoteAddress?: string
  destroy: () => unknown
  once: (event: 'close', listener: () => void) => unknown
}

export interface Seats<Socket extends SeatedSocket> {
  /** Seats a new connection, and clears another one's seat where there are too many. */
  take: (socket: Socket) => void
  /** Whoever is known keeps the seat before all who are not. */
  markKnown: (socket: Socket) => void
  all: () => Socket[]
}

/**
 * Room for `max` connections. A full house turns away nobody who comes: it clears the oldest seat of the address that holds
 * the most, unknown ones first. So whoever holds connections open in idleness only pushes out their own.
 */
export function createSeats<Socket extends SeatedSocket>(max: number): Seats<Socket> {
  /** In the order of arrival; whether the connection is known. */
  const seats = new Map<Socket, boolean>()

  function clearOne(comer: Socket) {
    const entries = [...seats].filter(([socket]) => socket !== comer)
    const unknown = entries.filter(([, known]) => !known)
    const candidates = (unknown.length ? unknown : entries).map(([socket]) => socket)
    const byAddress = Map.groupBy(candidates, socket => socket.remoteAddress ?? '')
    const largest = [...byAddress.values()].reduce((a, b) => b.length > a.length ? b : a)
    seats.delete(largest[0]!)
    largest[0]!.destroy()
  }

  return {
    take(socket) {
      seats.set(socket, false)
      socket.once('close', () => seats.delete(socket))
      while (seats.size > max)
        clearOne(socket)
    },
    markKnown(socket) {
      if (seats.has(socket))
        seats.set(socket, true)
    },
    all: () => [...seats.keys()],
  }
}
