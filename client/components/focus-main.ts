/** What had the focus is gone: keys and readers go on at the page, not at the top of the window. */
export function focusMain(): void {
  requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
}
