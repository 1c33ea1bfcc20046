/** What Chromium 87 lacks and our libraries use. Nothing here changes a browser that has it already. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function define(target: object, name: string, value: unknown) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

define(Array.prototype, 'at', at)
define(String.prototype, 'at', at)
// biome-ignore lint/suspicious/noPrototypeBuiltins: this is what takes its place
define(Object, 'hasOwn', (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key))
define(Array.prototype, 'findLast', function findLast<T>(this: T[], matches: (item: T) => boolean) {
  return [...this].reverse().find(matches)
})
