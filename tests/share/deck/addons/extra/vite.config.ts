export default { define: { __FROM_ADDON__: JSON.stringify('addon setting') } }
