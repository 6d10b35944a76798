/** Rendered inside the shell's <main>; the page's h1 is in the top bar, so headings here begin with h2. */
export function ReviewPage() {
  return null
}
