/** /about/privacy — what this site knows about a visitor: nothing that it keeps. */
import { pageMeta } from '#app/page-meta.ts'
import { PageHead } from '#ui/page-head/page-head.tsx'
import type { Route } from './+types/privacy.ts'

export const meta: Route.MetaFunction = () => pageMeta('隐私', '不登录、不要手机号、不放广告、不装统计。答案只在你的地址栏里。')

export default function PrivacyRoute() {
  return (
    <main id="main" className="wrap">
      <PageHead title="你的答案只在你的地址栏里" lede="不登录、不要手机号、不放广告、不装统计。" />
      <div className="narrow prose">
        <p>你在“我能领什么”里的回答写在网址里，不存到我们的电脑上。把网址发给别人，别人就能看到这些回答，发之前想一想。</p>
        <p>运行日志只记打开了哪个页面、用了多久，不记网址问号后面的部分，也不记你的网络地址。</p>
        <p>只有一个小饼干（cookie），记你选的字号和深浅，一年后过期。</p>
        <p>
          你用“这条有错？”报的错，只存你写的字、是哪一条、哪天看的。网络地址不存；为了挡住捣乱，存一个算过的短码，第二天就认不回来，过一天就删。
        </p>
        <p>刚算过的几十个结果在内存里留一会儿，算得快一点：不知道是谁的，不写到硬盘，内容一更新、程序一重启就没有了。</p>
        <p>
          模拟考存你的答案、标记和时间，不然断了电接不上。不存名字、电话和网络地址；只有考试网址里的码能打开，拿到网址的人都能看、能答。
          从成绩单接着开考的，还存前一次是哪次、开考前算的过线可能，好公开准不准。
        </p>
        <p>程序调用接口要限速，也用这样的短码数次数，只在内存里留一分钟。</p>
        <p>别的网站嵌了本站那一小页，我们不种 cookie，也不问是哪个网站。</p>
        <p>看过的政策页会留在你自己的手机里，没网也能看。清掉浏览器的网站数据，就没有了。</p>
        <p>练题的记录（答了哪题、对错、有没有把握、考试日）只存在你的浏览器里，不发给我们。在错题本那一页能存成文件，也能全部删掉。</p>
        <p>页面不从别的网站加载任何东西。</p>
      </div>
    </main>
  )
}
