/** One tag of an element, as it stands in the xml. */
export interface XmlTag {
  index: number
  tag: string
  closes: boolean
}

const ENDS_NAME = ' \t\r\n/>'

/** The tags of elements of this name, in order; one without an end is none. Linear in the length. */
export function* tagsNamed(xml: string, name: string): Generator<XmlTag> {
  for (let at = xml.indexOf(name); at >= 0; at = xml.indexOf(name, at + name.length)) {
    const closes = xml.charAt(at - 1) === '/'
    const index = at - (closes ? 2 : 1)
    const after = xml.charAt(at + name.length)
    if (index < 0 || xml.charAt(index) !== '<' || after === '' || !ENDS_NAME.includes(after)) continue
    const end = xml.indexOf('>', at)
    if (end < 0) return
    const tag = xml.slice(index, end + 1)
    if (tag.lastIndexOf('<') === 0) yield { index, tag, closes }
  }
}

/** The value of an attribute in the tag, or the first one of that name in the xml; null where there is none. */
export function attributeOf(xml: string, name: string): string | null {
  const sign = `${name}="`
  for (let at = xml.indexOf(sign); at >= 0; at = xml.indexOf(sign, at + 1)) {
    if (at > 0 && /\w/.test(xml.charAt(at - 1))) continue
    const from = at + sign.length
    const to = xml.indexOf('"', from)
    return to < 0 ? null : xml.slice(from, to)
  }
  return null
}
