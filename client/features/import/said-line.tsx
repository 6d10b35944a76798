import { useCheckUi } from './check-ui.store.ts'

/** Says aloud what a key has just changed in a row that the focus is not in. */
export function SaidLine() {
  const said = useCheckUi((ui) => ui.said)
  return <output className="sr">{said}</output>
}
