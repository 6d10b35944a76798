import { useState } from 'react'
import { newCommandId } from './new-id.ts'
import { refusalOf } from './refusal.ts'

/** The id of what a form is about to ask: kept for a retry, new after a refusal or a success. */
export function useIntent() {
  const [commandId, setCommandId] = useState(newCommandId)
  const renew = () => setCommandId(newCommandId())
  const renewIfRefused = (error: unknown) => {
    if (refusalOf(error)) renew()
  }
  return { commandId, renew, renewIfRefused }
}
