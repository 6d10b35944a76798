import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { access, may } from '#shared/access.ts'
import { calendar as published } from '#shared/calendar/calendar.ts'
import { nothingOwn, withOwn } from '#shared/calendar/own.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import type { JudgedBy } from '../components/judged-by.ts'
import { useTRPC } from './trpc.ts'
import { useMe } from './use-session.ts'

/** The server's calendar and lights, kept true by the stream; as published and usual until they are there. */
export function useAskedJudgedBy(): JudgedBy {
  const api = useTRPC()
  const { role } = useMe()
  const { data: own } = useQuery(
    api.calendar.get.queryOptions(undefined, { enabled: may(role, access['calendar.get']) }),
  )
  const { data: settings } = useQuery(
    api.settings.get.queryOptions(undefined, { enabled: may(role, access['settings.get']) }),
  )
  const preset = settings?.lights ?? 'usual'
  return useMemo(
    () => ({ calendar: withOwn(published, own ?? nothingOwn), thresholds: thresholdsOf[preset] }),
    [own, preset],
  )
}
