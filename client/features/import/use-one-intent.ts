import { useRef } from 'react'

/** What is sent is made once for what is seen: asking again after a broken line repeats every id of it. */
export function useOneIntent<Input>() {
  const last = useRef<{ about: readonly unknown[]; input: Input } | null>(null)
  return {
    inputFor(about: readonly unknown[], make: () => Input): Input {
      const isSame = last.current?.about.every((one, at) => one === about[at]) ?? false
      const input = isSame && last.current ? last.current.input : make()
      last.current = { about, input }
      return input
    },
    forget() {
      last.current = null
    },
  }
}
