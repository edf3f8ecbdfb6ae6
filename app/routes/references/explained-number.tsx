/** A number that could be read: its parts as a terminal strip, what is odd, what agrees with the certificate, and what to do next. */
import { links } from '#app/links.ts'
import { lengthOf } from '#domain/certificate/number-scheme.ts'
import { sayCrossCheck, sayLimit, sayNumberProblem, sayPart, sayPosition } from '#domain/certificate/say-number.ts'
import type { ExplainedNumber, NumberFormPage, Reading } from '#features/certificates/explain-number.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { CertificateNumber } from '#ui/certificate-number/certificate-number.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { SelfCheck, type SelfCheckLine } from '#ui/self-check/self-check.tsx'

type Props = { readonly explained: ExplainedNumber; readonly page: NumberFormPage }

export function ExplainedNumbers({ explained, page }: Props): React.JSX.Element {
  const { readings, number } = explained
  return (
    <>
      {readings.length > 1 && <Note kind="info">这个编号合得上 {readings.length} 种规则，分不出是哪一种，都读给你看。</Note>}
      {readings.map((reading) => (
        <Explained key={reading.scheme.id} number={number} reading={reading} hasStated={explained.hasStated} page={page} />
      ))}
    </>
  )
}

type OneProps = { readonly number: string; readonly reading: Reading; readonly hasStated: boolean; readonly page: NumberFormPage }

function Explained({ number, reading, hasStated, page }: OneProps): React.JSX.Element {
  const { scheme, parts, prefill } = reading
  const kind = page.shelf.kinds.find(({ id }) => id === scheme.certificate)
  const isManual = scheme.use === 'manual'
  return (
    <Section id={`r-${scheme.id}`} title={`写法像${scheme.name}`} aside={<ConfidenceMark level={scheme.confidence} />}>
      <p className="s mb-2">
        <span className="mono anywhere">{number}</span>：{lengthOf(scheme)} 位，分 {parts.length} 段
      </p>
      <CertificateNumber
        label="编号一段一段读"
        parts={parts.map((part) => ({
          key: part.field.id,
          text: part.text === '' ? '•••' : part.text,
          name: part.field.name,
          says: `${sayPosition(part)}：${saidOf(part, reading)}`,
        }))}
      />
      {isManual && (
        <Note kind="act" title="这种编号要人工核">
          {scheme.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Note>
      )}
      <div className="panel bleed mt-4">
        <h3 className="mb-2">对一对，不用上网</h3>
        <SelfCheck lines={linesOf(reading, hasStated)} />
        <div className="mt-4">
          <ButtonRow full>
            {Object.keys(prefill).length > 0 && (
              <LinkButton kind="go" href={links.check(new URLSearchParams(prefill))} after="arrow">
                拿它看我能领什么
              </LinkButton>
            )}
            {kind ? (
              <LinkButton href={links.certificates(`k-${kind.id}`)}>这种证管什么</LinkButton>
            ) : (
              <LinkButton href={links.whichCertificate()}>分清是哪种证</LinkButton>
            )}
          </ButtonRow>
        </div>
      </div>
    </Section>
  )
}

/** What a part means, and, where it says nothing by itself, what it is there for. */
function saidOf(part: Reading['parts'][number], reading: Reading): string {
  const guess = part.field.confidence === 'inferred' ? '（推断）' : ''
  if (part.reads.kind === 'plain' || part.reads.kind === 'hidden')
    return `${part.reads.kind === 'plain' ? part.field.meaning : sayPart(part, nameIn(reading))}${guess}`
  return `${sayPart(part, nameIn(reading))}${guess}`
}

function linesOf(reading: Reading, hasStated: boolean): readonly SelfCheckLine[] {
  const { problems, checks } = reading
  return [
    ...problems.map((problem) => ({ key: `odd-${problem.part.field.id}`, state: 'warn' as const, says: sayNumberProblem(problem) })),
    ...checks.map((check) => ({
      key: check.about,
      state: check.agrees ? ('yes' as const) : ('warn' as const),
      says: sayCrossCheck(check, nameIn(reading)),
    })),
    ...(problems.length === 0 ? [{ key: 'form', state: 'yes' as const, says: '编号写法对得上，不说明证是真的。' }] : []),
    ...(hasStated && checks.length === 0 ? [{ key: 'nothing', state: 'unk' as const, says: '这种编号里没有能和你填的对照的一段。' }] : []),
    { key: 'limit', state: 'unk', says: sayLimit() },
  ]
}

const nameIn =
  ({ regionNames }: Reading) =>
  (code: string): string =>
    regionNames[code] ?? code
