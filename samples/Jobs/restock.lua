-- curl --data-binary @restock.lua 'localhost:5000/jobs?name=restock&timeout=60'
local bolts = warehouse:count("bolt")
while bolts < 60 do
  bolts = warehouse:delivery("bolt")   -- waits until somebody posts one
end
return bolts
