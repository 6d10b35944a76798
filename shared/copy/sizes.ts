/** A file's size as people say it: 820 字节, 12.5 KB, 3.4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const unit = bytes < 1024 * 1024 ? 'KB' : 'MB'
  const size = bytes / (unit === 'KB' ? 1024 : 1024 * 1024)
  return `${size.toFixed(1)} ${unit}`
}
