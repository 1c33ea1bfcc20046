-- Approves one waiting report after another so many a second at most.
local n = tonumber(os.getenv("BENCH_FIRST"))
local pause = math.floor(1000 * tonumber(os.getenv("BENCH_CONNECTIONS") or "1") / tonumber(os.getenv("BENCH_RATE")))
wrk.headers["Content-Type"] = "application/json"
wrk.headers["If-Match"] = '"1"'
function delay()
  return pause
end
function request()
  local path = string.format("%s/f0000000-0000-7000-8000-%012x/approval", wrk.path, n)
  n = n + 1
  return wrk.format("POST", path, nil, "{}")
end
function done(summary, latency)
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.timeout))
end
