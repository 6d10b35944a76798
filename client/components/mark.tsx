import { brand } from '#shared/copy/shell.ts'

/** The brand: two characters on seal red. */
export function Mark() {
  return (
    <span className="mark" aria-hidden="true">
      {brand.mark.map((character) => (
        <span key={character}>{character}</span>
      ))}
    </span>
  )
}
