/** A page of the import begins here, unless the focus is somewhere already: give it as the `ref` of its beginning. */
export function focusHere(element: HTMLElement | null): void {
  const now = document.activeElement
  if (element && (now === null || now === document.body)) element.focus({ preventScroll: true })
}
