import { Form, Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField, type Option } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type UnitPageProps = {
  unit: { id: string; name: string; kind: string; members: number; subtreeMembers: number }
  parent: { id: string; name: string } | null
  children: ReadonlyArray<{ id: string; name: string; members: number }>
  /** Levels that may stand directly below. */
  kinds: ReadonlyArray<Option>
  /** Units that this one may be moved under. */
  parents: ReadonlyArray<Option>
  answer:
    | { errors: Readonly<Record<string, string>>; values: Readonly<Record<string, string | Array<string>>> }
    | undefined
}

/** One unit: what is below it, and what may be changed. */
export function UnitPage({ unit, parent, children, kinds, parents, answer }: UnitPageProps) {
  const errors = answer?.errors ?? {}
  const isEmpty = unit.subtreeMembers === 0 && children.length === 0
  return (
    <Page
      title={unit.name}
      lead={`${unit.kind}，直属 ${unit.members} 人，连同下级 ${unit.subtreeMembers} 人。`}
    >
      <Breadcrumbs
        items={[
          { label: '党组织', to: '/admin/units' },
          ...(parent ? [{ label: parent.name, to: `/admin/units/${parent.id}` }] : []),
          { label: unit.name },
        ]}
      />
      <ErrorSummary errors={errors} />
      <p>
        <Link to={`/organize/members?unit=${unit.id}`} className="line-link">
          查看这里的成员
        </Link>
      </p>
      <UnitList units={children} />
      {kinds.length > 0 ? <AddBelow kinds={kinds} answer={answer} /> : null}
      <ChangeUnit unit={unit} parent={parent} parents={parents} isEmpty={isEmpty} answer={answer} />
    </Page>
  )
}

function UnitList({ units }: { units: UnitPageProps['children'] }) {
  if (units.length === 0) return null
  return (
    <ul className="unit-tree">
      {units.map(({ id, name, members }) => (
        <li key={id}>
          <Link to={`/admin/units/${id}`}>{name}</Link>
          <span className="muted small number">{members} 人</span>
        </li>
      ))}
    </ul>
  )
}

/** What was typed into a field of the form just refused. */
function typedIn(answer: UnitPageProps['answer'], name: string): string {
  return [answer?.values[name] ?? ''].flat()[0] ?? ''
}

function AddBelow({ kinds, answer }: Pick<UnitPageProps, 'kinds' | 'answer'>) {
  const errors = answer?.errors ?? {}
  return (
    <Card title="在下面新建">
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="add" />
        <SelectField
          name="kind"
          label="层级"
          options={kinds}
          defaultValue={typedIn(answer, 'kind') || kinds[0]?.value}
          error={errors['kind']}
          required
        />
        <TextField
          name="name"
          label="名称"
          autoComplete="off"
          defaultValue={errors['name'] ? typedIn(answer, 'name') : ''}
          error={errors['name']}
          required
        />
        <Button>新建</Button>
      </Form>
    </Card>
  )
}

function ChangeUnit({
  unit,
  parent,
  parents,
  isEmpty,
  answer,
}: Omit<UnitPageProps, 'children' | 'kinds'> & { isEmpty: boolean }) {
  const errors = answer?.errors ?? {}
  return (
    <Card title="更改">
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="rename" />
        <TextField
          id="field-rename"
          name="name"
          label="名称"
          autoComplete="off"
          defaultValue={errors['rename'] ? typedIn(answer, 'name') : unit.name}
          error={errors['rename']}
          required
        />
        <Button>改名</Button>
      </Form>
      {parents.length > 0 ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="move" />
          <SelectField
            name="parent"
            label="上级党组织"
            hint="连同全部下级和成员一起移动。"
            options={parents}
            defaultValue={parent?.id}
            error={errors['parent']}
            required
          />
          <Button>调整隶属</Button>
        </Form>
      ) : null}
      {isEmpty && parent ? (
        <ConfirmForm
          label="撤销这个党组织"
          question="从未用过的党组织可以撤销，撤销后不能恢复。"
          confirm="确认撤销"
        >
          <input type="hidden" name="intent" value="remove" />
        </ConfirmForm>
      ) : null}
    </Card>
  )
}
