/** The style of the slides. The lowest fifth stays empty: captions stand there. */
export const SLIDE_STYLE = `
* { box-sizing: border-box; margin: 0; padding: 0; }
body { width: 960px; height: 540px; padding: 54px 72px 0; overflow: hidden; position: relative; background: #faf8f4;
  color: #211d18; font: 30px/1.5 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
header { display: flex; align-items: center; gap: 20px; height: 64px; }
header i { width: 8px; height: 44px; background: #a6291a; }
h1 { font: 600 42px/1.3 'Noto Serif CJK SC', 'SimSun', serif; }
main { height: 270px; margin-top: 20px; display: flex; flex-direction: column; justify-content: center; }
footer { position: absolute; inset: auto 72px 16px; display: flex; justify-content: space-between; color: #8c8275;
  font-size: 16px; }
.lines p { padding: 9px 0; font-size: 34px; border-bottom: 1px solid #e2dbcf; }
.lines p:last-child { border: 0; }
.list { list-style: none; display: grid; grid-template-columns: 1fr 1fr; gap: 18px; }
.list li { padding: 20px 26px; border: 1px solid #e2dbcf; border-left: 5px solid #a6291a; border-radius: 6px;
  background: #fffefb; font-size: 30px; }
.ladder { list-style: none; display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 14px;
  align-items: end; height: 100%; }
.ladder li { display: grid; place-items: start center; padding-top: 16px; border-radius: 6px 6px 0 0; color: #fff; }
.ladder li:nth-child(1) { height: 34%; background: #d9b8a8; color: #211d18; }
.ladder li:nth-child(2) { height: 56%; background: #c9806a; color: #211d18; }
.ladder li:nth-child(3) { height: 78%; background: #b4513d; }
.ladder li:nth-child(4) { height: 100%; background: #a6291a; }
table { width: 100%; border-collapse: collapse; font-size: 30px; }
th, td { padding: 16px 10px; text-align: start; border-bottom: 1px solid #8c8275; }
th { color: #6a6257; font-size: 24px; font-weight: 500; }
td:last-child { color: #a6291a; font-weight: 600; }
.compact td, .compact th { padding: 9px 10px; }
.marked td { background: #f6e3dd; }
.flow { list-style: none; display: flex; align-items: stretch; gap: 34px; }
.flow li { position: relative; flex: 1; display: grid; place-items: center; min-height: 120px; padding: 10px 8px;
  border: 1px solid #8c8275; border-radius: 6px; background: #fffefb; font-size: 27px; line-height: 1.3; text-align: center; }
.flow li + li::before { content: '→'; position: absolute; inset-inline-start: -32px; color: #8c8275; font-size: 28px; }
.flow .marked { border: 3px solid #a6291a; background: #f6e3dd; font-weight: 600; }
.case .label { display: inline-block; padding: 0 12px; border: 1px solid #8c8275; color: #6a6257; font-size: 20px; }
.case .fact { padding: 8px 0; font-size: 32px; }
.case .outcome { margin-top: 12px; padding: 14px 24px; border-radius: 6px; background: #a6291a; color: #fff;
  font-size: 30px; }
.cover header { height: 110px; }
.cover h1 { font-size: 56px; }
.cover header i { height: 64px; }
.cover main { height: 224px; }
`
