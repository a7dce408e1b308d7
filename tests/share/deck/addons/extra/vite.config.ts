export default { define: { __FROM_ADDON__: JSON.stringify('확장의 설정') } }
