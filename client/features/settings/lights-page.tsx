import './settings.css'
import './lights.css'
import { useState } from 'react'
import { access, may } from '#shared/access.ts'
import { lightsCopy as words } from '#shared/copy/lights.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { makeDay, yearOf } from '#shared/dates.ts'
import { firstDays } from '#shared/items/light-days.ts'
import { type LightPreset, lightPresets, thresholdsOf } from '#shared/items/thresholds.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { Radios } from '../../components/check.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { Light } from '../../components/light.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { toast } from '../../components/toast-store.ts'
import { useChooseLights, useSettings } from './judged-by-queries.ts'

const ORDER = ['green', 'blue', 'yellow', 'orange', 'red', 'deepRed', 'paused', 'grey'] as const

/** 灯: how strictly they are judged, each preset shown in words before it is chosen. */
export function LightsPage() {
  const { data, error, refetch } = useSettings()
  if (error && !data) return <ErrorNotice onRetry={() => void refetch()}>{sentenceOf(error)}</ErrorNotice>
  if (!data) return <LoadingLine />
  return <Choice key={data.lights} now={data.lights} />
}

function Choice({ now }: { now: LightPreset }) {
  const [preset, look] = useState(now)
  const { role } = useMe()
  const mayChoose = may(role, access['settings.chooseLights'])
  return (
    <div className="settings">
      <div className="settings-head">
        <h2>{words.title}</h2>
      </div>
      <div className="settings-scroll lights">
        <p className="ink2">{words.lead}</p>
        <Radios
          legend={words.preset}
          name="preset"
          value={preset}
          onChange={look}
          options={lightPresets.map((value) => ({
            value,
            label: (
              <>
                <b>{words.presets[value]}</b> <span className="ink3">{words.notes[value]}</span>
                {value === now && <span className="tag">{words.inUse}</span>}
              </>
            ),
          }))}
        />
        <Rules preset={preset} />
        {mayChoose && preset !== now && <Choose preset={preset} now={now} />}
      </div>
    </div>
  )
}

function Choose({ preset, now }: { preset: LightPreset; now: LightPreset }) {
  const choose = useChooseLights()
  const { commandId, renew, renewIfRefused } = useIntent()
  const name = words.presets[preset]
  const submit = () =>
    choose.mutate(
      { commandId, lights: preset },
      {
        onSuccess: () => {
          renew()
          toast(words.done(name))
        },
        onError: renewIfRefused,
      },
    )
  return (
    <div className="lights-foot">
      <button type="button" className="btn primary" disabled={choose.isPending} onClick={submit}>
        {words.submit(name)}
      </button>
      <span className="ink3">{words.preview(name, words.presets[now])}</span>
      {choose.error && (
        <p className="hint error" role="alert">
          {sentenceOf(choose.error)}
        </p>
      )}
    </div>
  )
}

function Rules({ preset }: { preset: LightPreset }) {
  const calendar = useCalendar()
  const year = yearOf(useToday())
  const issuedOn = makeDay(year, 3, 2)
  const dueOn = makeDay(year, 6, 30)
  const thresholds = thresholdsOf[preset]
  const first = firstDays(issuedOn, dueOn, thresholds, calendar)
  return (
    <>
      <table className="t light-rules" aria-label={words.list}>
        <colgroup>
          <col className="c-light" />
          <col />
          <col className="c-example" />
        </colgroup>
        <thead>
          <tr>
            {Object.entries(words.columns).map(([name, word]) => (
              <th key={name} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ORDER.map((light) => (
            <tr key={light}>
              <td>
                <Light light={light} word={copy.light[light]} />
              </td>
              <td>{words.rule[light](thresholds)}</td>
              <td>{words.example(light, first)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ink3 s12">{words.examples(issuedOn, dueOn)}</p>
    </>
  )
}
