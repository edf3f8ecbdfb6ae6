/** What holds for every paper: when it is passed, how it is drawn, whose clock runs. */
import type { FormsPage } from '#features/exams/read-forms.ts'
import { KeyValues } from '#ui/key-values/key-values.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { SourceWord } from './form-words.tsx'

export function ExamRules({ page }: { readonly page: FormsPage }): React.JSX.Element {
  return (
    <Section id="rules" title="规则">
      <Panel bleed>
        <KeyValues
          facts={[
            {
              term: '合格',
              value: (
                <>
                  {`合格线写在每种卷下面。实操是另一科，也要 ${page.main.passMark.value} 分。`}
                  <SourceWord {...page.main.passMark} />
                </>
              ),
            },
            { term: '多选', value: '怎么给分写在有多选的卷下面。空着 0 分' },
            { term: '出题', value: `按本站的比重，从 ${page.items} 题里配。每个人的题和选项次序都不同` },
            { term: '时间', value: '按服务器的钟走，退出不停表。到点自动收卷' },
            { term: '改答案', value: '交卷前随便改。对错交卷后才看得到' },
            { term: '监考', value: '没有。不拍照，不录屏，不采人脸' },
          ]}
        />
      </Panel>
    </Section>
  )
}
