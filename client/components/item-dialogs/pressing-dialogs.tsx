import { useState } from 'react'
import { slipName } from '#shared/copy/describe-event.ts'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { UnitId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import { openInstructions, openSlips, silentSupports } from '#shared/items/open-asks.ts'
import { type InspectionWay, inspectionWays, type SlipLevel, slipLevels } from '#shared/items/rounds.ts'
import { dueOn } from '#shared/items/window.ts'
import { Radios } from '../check.tsx'
import { SelectField } from '../select-field.tsx'
import { TextArea } from '../text-field.tsx'
import { UnitPicker } from '../unit-picker.tsx'
import { DatedDialog } from './dated-dialog.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'
import { useWords } from './use-words.ts'

export function RemindDialog(props: ItemDialogProps) {
  return (
    <DatedDialog
      type="remind"
      {...props}
      labels={words.remind}
      isDayRequired={false}
      min={props.today}
      onSaid={(text, answerBy) => props.onSubmit({ type: 'remind', text, answerBy })}
    />
  )
}

export function InstructDialog(props: ItemDialogProps) {
  return (
    <DatedDialog
      type="instruct"
      {...props}
      labels={words.instruct}
      isDayRequired={false}
      min={props.today}
      onSaid={(text, answerBy) => props.onSubmit({ type: 'instruct', text, answerBy })}
    />
  )
}

export function SuperviseDialog(props: ItemDialogProps) {
  const [level, setLevel] = useState<SlipLevel>(nextLevel(props.item.slips.at(-1)?.level))
  return (
    <DatedDialog
      type="supervise"
      {...props}
      labels={words.supervise}
      min={props.today}
      onSaid={(text, answerBy) =>
        answerBy !== null && props.onSubmit({ type: 'supervise', level, text, answerBy })
      }
    >
      <Radios
        legend={words.supervise.level}
        name="level"
        value={level}
        options={slipLevels.map((one) => ({ value: one, label: copy.slipLevel[one] }))}
        onChange={setLevel}
      />
    </DatedDialog>
  )
}

/** One step up from the last. */
const nextLevel = (last: SlipLevel | undefined): SlipLevel =>
  slipLevels[last === undefined ? 0 : Math.min(slipLevels.indexOf(last) + 1, slipLevels.length - 1)] ?? 'red'

export function InspectDialog(props: ItemDialogProps) {
  const [way, setWay] = useState<InspectionWay>('phone')
  return (
    <DatedDialog
      type="inspect"
      {...props}
      labels={words.inspect}
      firstDay={props.today}
      max={props.today}
      most={limits.note}
      onSaid={(text, on) => on !== null && props.onSubmit({ type: 'inspect', way, on, text })}
    >
      <Radios
        legend={words.inspect.way}
        name="way"
        value={way}
        options={inspectionWays.map((one) => ({ value: one, label: copy.inspectionWay[one] }))}
        onChange={setWay}
      />
    </DatedDialog>
  )
}

/** Those who have not answered stand there at first: asking them again is one click. */
export function AskSupportDialog(props: ItemDialogProps) {
  const { item, today } = props
  const silent = silentSupports(item)
  const [unitIds, setUnits] = useState<UnitId[]>(silent.length > 0 ? silent : item.supports)
  const [tried, setTried] = useState(false)
  const due = dueOn(item, today)
  const text = words.askSupport
  return (
    <DatedDialog
      type="askSupport"
      {...props}
      labels={{ ...text, ...(due !== null && due > today ? { dayHint: text.before(due) } : {}) }}
      min={today}
      check={() => {
        setTried(true)
        return unitIds.length > 0
      }}
      onSaid={(said, answerBy) =>
        answerBy !== null && props.onSubmit({ type: 'askSupport', unitIds, text: said, answerBy })
      }
    >
      <UnitPicker
        label={text.units}
        required
        units={props.units.filter((unit) => item.supports.includes(unit.id))}
        value={unitIds}
        onChange={setUnits}
        {...(tried && unitIds.length === 0 ? { error: words.missing } : {})}
      />
    </DatedDialog>
  )
}

export function ReplySupervisionDialog(props: ItemDialogProps) {
  const slips = openSlips(props.item, props.unitId)
  const [chosen, choose] = useState(0)
  const slip = slips[chosen]
  return (
    <AnswerDialog
      type="replySupervision"
      {...props}
      which={words.replySupervision.which}
      label={words.replySupervision.label}
      asked={slips.map((one) => words.replySupervision.asked(slipName(one), one.text, one.answerBy))}
      chosen={chosen}
      onChoose={choose}
      onSaid={(text) => {
        if (slip) props.onSubmit({ type: 'replySupervision', year: slip.year, no: slip.no, text })
      }}
    />
  )
}

export function AnswerInstructionDialog(props: ItemDialogProps) {
  const instructions = openInstructions(props.item, props.unitId)
  const [chosen, choose] = useState(0)
  const instruction = instructions[chosen]
  return (
    <AnswerDialog
      type="answerInstruction"
      {...props}
      which={words.answerInstruction.which}
      label={words.answerInstruction.label}
      asked={instructions.map((one) => words.answerInstruction.asked(one.text, one.answerBy))}
      chosen={chosen}
      onChoose={choose}
      onSaid={(text) => {
        if (instruction) props.onSubmit({ type: 'answerInstruction', on: instruction.at, text })
      }}
    />
  )
}

interface AnswerDialogProps extends ItemDialogProps {
  type: 'replySupervision' | 'answerInstruction'
  which: string
  label: string
  /** What is to be answered, in words, the oldest first. */
  asked: readonly string[]
  chosen: number
  onChoose: (index: number) => void
  onSaid: (text: string) => void
}

/** The words that are answered stand above the answer. */
function AnswerDialog({ which, label, asked, chosen, onChoose, onSaid, ...props }: AnswerDialogProps) {
  const words = useWords()
  const submit = () => {
    if (words.check()) onSaid(words.said)
  }
  return (
    <Frame {...props} onSubmit={submit}>
      {asked.length > 1 ? (
        <SelectField
          label={which}
          value={String(chosen)}
          options={asked.map((text, index) => ({ value: String(index), label: text }))}
          onChange={(value) => onChoose(Number(value))}
        />
      ) : (
        <p className="hint">{asked[0]}</p>
      )}
      <TextArea label={label} isFirst most={limits.note} {...words.field} onSubmit={submit} />
    </Frame>
  )
}
