/** What the marks of confidence mean, and how this site cites. */
import { type Confidence, confidences } from '#domain/source/source.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

const means: Readonly<Record<Confidence, string>> = {
  'confirmed-A': '在政府网页的存档里看到过。只看到开头的，只认开头写的。',
  'confirmed-B': '在报纸、通讯社、学校或机构的网页里看到过。',
  'confirmed-C': '只在转载页里看到过：文件是真的，字句要再对。',
  'remembered-high': '编辑记得，把握大，但没看到存档。',
  'remembered-medium': '编辑记得，把握一般。',
  'remembered-low': '编辑记得，把握小。',
  inferred: '由别的事实推出来的。',
  unknown: '没有查到。不猜，也不写零。',
}

export function Marks(): React.JSX.Element {
  return (
    <Section id="marks" title="级别怎么定">
      <Panel bleed>
        <ul className="stack">
          {confidences.map((level) => (
            <li key={level}>
              <ConfidenceMark level={level} /> <span className="s">{means[level]}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <div className="prose mt-4">
        <p>条款要点都是本站转述，不是原文。转载页常挂在不相干的网站上，所以只写文号，不放链接。</p>
        <p>网页贴出的日子不是生效的日子。只知道月份的，就只写到月份；那个月里的日子，结果会写“需经办核实”。</p>
        <p>写着“沿用”的，是编辑认为新文件没改、仍按老规定的地方，不是新文件自己说的。</p>
      </div>
    </Section>
  )
}
