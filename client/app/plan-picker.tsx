import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { shell } from '#shared/copy/shell.ts'
import { useTRPC } from '../api/trpc.ts'
import { useAddress, usePlanAndDay } from '../api/use-search.ts'
import { Icon } from '../components/icon.tsx'
import { Menu, type MenuEntry } from '../components/menu.tsx'

/** The plan that every page shows; kept in the address, all of them when it is not there. */
export function PlanPicker() {
  const { data: plans = [] } = useQuery(useTRPC().plans.list.queryOptions())
  const { planId } = usePlanAndDay()
  const { change } = useAddress()
  const chosen = plans.find((plan) => plan.id === planId)
  const entries: MenuEntry[] = [
    {
      key: 'all',
      label: plans.length === 0 ? shell.plan.none : shell.plan.all,
      isOn: !chosen,
      onChoose: () => change({ plan: null, item: null }),
    },
    ...plans.map((plan) => ({
      key: plan.id,
      label: (
        <>
          <span className="cut plan-title">{plan.title}</span>
          <span className="ink3 num">{shell.plan.items(plan.itemCount)}</span>
        </>
      ),
      isOn: plan === chosen,
      onChoose: () => change({ plan: plan.id, item: null, section: null }),
    })),
  ]
  return (
    <Menu entries={entries}>
      <button type="button" className="pick plan">
        <span className="v">{chosen?.title ?? shell.plan.all}</span>
        {chosen?.docNumber && <span className="k">{chosen.docNumber}</span>}
        <Icon of={IconChevronDown} size={12} />
      </button>
    </Menu>
  )
}
