/** Reports whose author looks on as they go: only then is there anyone to ask before they are handed in. */
const looking = new Set<string>()

export const attend = (id: string) => void looking.add(id)
export const leave = (id: string) => void looking.delete(id)
export const isAttended = (id: string): boolean => looking.has(id)
