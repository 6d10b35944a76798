/** After a form was sent with something missing: the first field that says so gets the focus. Nothing otherwise. */
export function focusFirstError(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
