/**
 * Does something that must not be frozen half-way. A page that is left may be laid by whole, with what it has begun; a
 * database it was just creating then stays shut for every other page. Who holds a lock, or listens for the end, is not
 * laid by but ended.
 */
export async function unfrozen<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (navigator.locks !== undefined) return navigator.locks.request(name, work)
  const nothing = () => undefined
  window.addEventListener('unload', nothing)
  try {
    return await work()
  } finally {
    window.removeEventListener('unload', nothing)
  }
}
