interface SplitPlacesProps<Key extends string> {
  title: string
  rows: readonly { key: Key; label: string }[]
  /** Names of the parts; a row goes to the first unless it is placed otherwise. */
  parts: readonly string[]
  places: ReadonlyMap<Key, number>
  onPlace: (key: Key, part: number) => void
}

/** Which of the parts each thing goes to. */
export function SplitPlaces<Key extends string>({
  title,
  rows,
  parts,
  places,
  onPlace,
}: SplitPlacesProps<Key>) {
  if (rows.length === 0) return null
  return (
    <fieldset className="field split-places">
      <legend className="label">{title}</legend>
      {rows.map(({ key, label }) => (
        <label key={key} className="split-place">
          <span>{label}</span>
          <select
            className="input"
            value={places.get(key) ?? 0}
            onChange={(event) => onPlace(key, Number(event.target.value))}
          >
            {parts.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
