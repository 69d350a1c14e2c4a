export function OperationsPage() {
  return (
    <main className="plain">
      <h1>Operations</h1>
    </main>
  )
}
