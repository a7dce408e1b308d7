export default { define: { __FROM_DECK__: JSON.stringify('deck setting') } }
