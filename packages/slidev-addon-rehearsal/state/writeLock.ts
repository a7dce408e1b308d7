/** Name shared by all windows of the origin. */
const LOCK_NAME = 'slidev-rehearsal-write'

/**
 * Runs `work` while no other window of this browser runs its own.
 *
 * For changes that read before they write (an import, an undo). Web Locks exist only on secure origins; elsewhere
 * `work` runs at once, which is safe for single records because one `setItem` is atomic.
 */
export async function withWriteLock<T>(
  work: () => T | Promise<T>,
  locks: Pick<LockManager, 'request'> | null = globalThis.navigator?.locks ?? null,
): Promise<T> {
  return locks ? await locks.request(LOCK_NAME, async () => await work()) as T : await work()
}
