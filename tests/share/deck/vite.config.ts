export default { define: { __FROM_DECK__: JSON.stringify('덱의 설정') } }
