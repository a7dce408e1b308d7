/** The part of `navigator.serviceWorker` that is used. */
export type Workers = Pick<ServiceWorkerContainer, 'register' | 'controller'>

/**
 * Registers the service worker and calls `onWaiting` with each new version of it that waits to take over. The first one
 * that a visitor ever gets replaces nothing, so nobody is asked about it. Without a network, or where the browser refuses,
 * the deck goes on without.
 */
export async function watchForUpdate(workers: Workers, script: string, onWaiting: (worker: ServiceWorker) => void): Promise<void> {
  const registration = await workers.register(script).catch(() => undefined)
  if (!registration)
    return
  if (registration.waiting && workers.controller)
    onWaiting(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && workers.controller)
        onWaiting(worker)
    })
  })
}
