export function fileAddress(file: string): string {
  return `/api/v1/files/${encodeURIComponent(file)}`
}
