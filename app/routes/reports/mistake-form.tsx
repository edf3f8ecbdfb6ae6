/** The form of a report, whatever it is about: what to write, a trap for programs, the key it carries. */
import { data, Form, redirect } from 'react-router'
import { links } from '#app/links.ts'
import type { ReportCode } from '#domain/policy/mistake-report.ts'
import type { FieldProblems } from '#domain/prelude/field-problems.ts'
import type { Result } from '#domain/prelude/result.ts'
import type { FormKey } from '#features/reports/form-key.ts'
import { type ReportRefused, sayReportRefused } from '#features/reports/report-mistake.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import './report.css'

type Props = {
  readonly form: FormKey
  /** What the form is about, as hidden fields. */
  readonly about: Readonly<Record<string, string>>
  readonly hint: string
  readonly given: string | undefined
  readonly problems: FieldProblems | undefined
  /** Whom to ask where it cannot wait. */
  readonly hurry?: string
}

export function MistakeForm({ form, about, hint, given, problems, hurry = '' }: Props): React.JSX.Element {
  return (
    <>
      <Form method="post" className="mt-4" replace>
        {Object.entries({ key: form.key, stamp: form.stamp, ...about }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="text"
          label="写清哪里不对，最好写上在哪看到的"
          hint={hint}
          rows={6}
          maxLength={2000}
          value={given ?? ''}
          problem={problems?.['text'] ?? problems?.['key'] ?? problems?.['stamp']}
        />
        <div className="trap" aria-hidden="true">
          <label htmlFor="website">这一格留空</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
        </div>
        <div className="mt-3">
          <Button kind="go" type="submit">
            告诉编辑
          </Button>
        </div>
      </Form>
      <p className="s mute mt-4">{`交了以后给你一个网址，编辑核对的结果写在那里。我们只留你写的字和是哪一条，网络地址不保存。${hurry}`}</p>
    </>
  )
}

/** What was typed, as far as a page gives it back. */
export const textIn = (form: FormData): string => String(form.get('text') ?? '').slice(0, 4000)

/** To the page of the report; or the form again, with what was typed and what to do. */
export function afterReport(code: Result<ReportCode, ReportRefused>, given: string) {
  if (code.ok) return redirect(links.report(code.value), 303)
  const { problem } = code
  const isFlood = problem.kind === 'tooMany' || problem.kind === 'tooManyToday'
  const problems: FieldProblems = { text: sayReportRefused(problem) }
  return data({ given, problems }, isFlood ? { status: 429, headers: { 'Retry-After': '3600' } } : { status: 422 })
}

/** A form's key must not be kept by a cache. */
export function formHeaders({ actionHeaders }: { readonly actionHeaders: Headers }): Record<string, string> {
  const later = actionHeaders.get('Retry-After')
  return { 'Cache-Control': 'no-store', ...(later && { 'Retry-After': later }) }
}
