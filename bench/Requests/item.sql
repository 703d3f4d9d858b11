SELECT json FROM bench.tool WHERE slug = $1
